// Loaded by mocha and by each of its workers: every process records Graph traffic in a file of its own.
const { join } = require('node:path');

const folder = process.env.TRAFFIC_FOLDER;
if (folder) process.env.SANDBOX_TRAFFIC_FILE = join(folder, `${process.pid}.jsonl`);
