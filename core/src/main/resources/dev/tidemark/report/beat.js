// SPDX-License-Identifier: Apache-2.0
// The beat that fits best to moments: the period near a guess at which they fall closest together on the circle.
const Beat = (() => {
  const REACH = 0.06;
  const MOST_STEPS = 1500;

  /** The mean of the moments as directions on a circle of the period: its length is 1 for clockwork and near 0 for chance. */
  function mean(times, period) {
    let x = 0;
    let y = 0;
    for (const time of times) {
      const angle = 2 * Math.PI * ((time / period) % 1);
      x += Math.cos(angle);
      y += Math.sin(angle);
    }
    return { strength: Math.hypot(x, y) / times.length, angle: Math.atan2(y, x) };
  }

  function find(moments, guess) {
    const times = moments.map((moment) => moment - moments[0]);
    const span = Math.max(times[times.length - 1], guess);
    const steps = Math.min(MOST_STEPS, Math.ceil(8 * REACH * span / guess));
    let best = { ...mean(times, guess), period: guess };
    for (let step = -steps; step <= steps; step++) {
      const period = guess * (1 + REACH * step / steps);
      const found = mean(times, period);
      if (found.strength > best.strength) {
        best = { ...found, period };
      }
    }
    const turn = best.angle / (2 * Math.PI);
    const phases = times.map((time) => {
      const phase = (time / best.period - turn + 0.5) % 1;
      return phase < 0 ? phase + 1 : phase;
    });
    return { period: best.period, strength: best.strength, phases };
  }

  return { find };
})();
