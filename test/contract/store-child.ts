// Another process on the same store. Arguments: what to do, collection, settings as JSON.
import { openStore } from '../../src/services/platform/store/open-store.ts';
import { testSeal } from './store-databases.ts';

const [task, name = '', settings = '{}'] = process.argv.slice(2);
const store = await openStore({ ...JSON.parse(settings), seal: testSeal });
const rows = store.collection<{ _id: string; done?: boolean; number?: number; text?: string }>(name);
const say = (text: string) => process.stdout.write(`${text}\n`);

if (task === 'claim') {
  say('ready');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  for (;;) {
    const job = await rows.findOneAndUpdate({ done: false }, { $set: { done: true } }, { sort: { number: 1 } });
    if (!job) break;
    say(job._id);
  }
  await store.close();
  process.exit(0);
}

// Writes in every way there is, and names each write once it was acknowledged, until the process is killed.
for (let number = 0; ; number += 1) {
  const text = 'x'.repeat(400);
  await rows.insert({ _id: `${process.pid} inserted ${number}`, text });
  say(`${process.pid} inserted ${number}`);
  await rows.put({ _id: `${process.pid} put ${number}`, text });
  say(`${process.pid} put ${number}`);
  await rows.findOneAndUpdate({ _id: `${process.pid} put ${number}` }, { $set: { number } });
  say(`${process.pid} updated ${number}`);
}
