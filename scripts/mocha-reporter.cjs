// mocha's spec reporter, which also adds its counts to the file named by MOCHA_COUNTS.
const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (process.env.MOCHA_COUNTS)
        appendFileSync(process.env.MOCHA_COUNTS, `${JSON.stringify({ passes, failures, pending })}\n`);
    });
  }
};
