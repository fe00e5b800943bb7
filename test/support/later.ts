import sinon from 'sinon';

// Loaded before a program (`--import`): its clock is LATER_MS ahead, as if the power had been away for so long.
const { useFakeTimers: setClock } = sinon;

setClock({
  now: Date.now() + Number(process.env.LATER_MS),
  toFake: ['Date'],
  shouldAdvanceTime: true,
  advanceTimeDelta: 10,
});
