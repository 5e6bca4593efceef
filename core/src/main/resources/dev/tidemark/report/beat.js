// SPDX-License-Identifier: Apache-2.0
// The beat that fits best to moments: the period near a guess at which they fall closest together on the circle.
const Beat = (() => {
  const REACH = 0.06;
  const MOST_STEPS = 1500;

  /**
   * How closely the moments fall together at each of evenly spaced frequencies: 1 for clockwork and near 0 for chance.
   * From one frequency to the next each moment turns by the same angle, which saves its sine and cosine.
   */
  function strengths(times, lowest, step, count) {
    const sumX = new Float64Array(count);
    const sumY = new Float64Array(count);
    for (const time of times) {
      const start = 2 * Math.PI * ((time * lowest) % 1);
      const turnX = Math.cos(2 * Math.PI * time * step);
      const turnY = Math.sin(2 * Math.PI * time * step);
      let x = Math.cos(start);
      let y = Math.sin(start);
      for (let index = 0; index < count; index++) {
        sumX[index] += x;
        sumY[index] += y;
        const turned = x * turnX - y * turnY;
        y = x * turnY + y * turnX;
        x = turned;
      }
    }
    return { sumX, sumY };
  }

  function find(moments, guess) {
    const times = moments.map((moment) => moment - moments[0]);
    const span = Math.max(times[times.length - 1], guess);
    const steps = Math.min(MOST_STEPS, Math.ceil(8 * REACH * span / guess));
    const step = REACH / guess / steps;
    const { sumX, sumY } = strengths(times, 1 / guess - steps * step, step, 2 * steps + 1);
    let best = steps;
    for (let index = 0; index < sumX.length; index++) {
      if (Math.hypot(sumX[index], sumY[index]) > Math.hypot(sumX[best], sumY[best])) {
        best = index;
      }
    }
    const period = 1 / (1 / guess + (best - steps) * step);
    const turn = Math.atan2(sumY[best], sumX[best]) / (2 * Math.PI);
    const phases = times.map((time) => {
      const phase = (time / period - turn + 0.5) % 1;
      return phase < 0 ? phase + 1 : phase;
    });
    return { period, strength: Math.hypot(sumX[best], sumY[best]) / times.length, phases };
  }

  return { find };
})();
