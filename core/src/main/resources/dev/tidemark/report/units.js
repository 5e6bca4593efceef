// SPDX-License-Identifier: Apache-2.0
// Numbers with their units, in the words of dev.tidemark.finding.Units.
const Units = (() => {
  const BYTES = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
  const SPANS = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's']];
  const DAY = 86400;

  function grouped(text) {
    const [whole, part] = text.split('.');
    const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    return part === undefined ? groups : groups + '.' + part;
  }

  function number(value) {
    if (Number.isInteger(value)) {
      return grouped(BigInt(value).toString());
    }
    if (Math.abs(value) >= 100) {
      return grouped(BigInt(Math.round(value)).toString());
    }
    // A hair upwards, so that a half rounds as it does in decimals: 1.585 to 1.59.
    const three = Number((value * (1 + 1e-12)).toPrecision(3));
    const digits = three === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(three))));
    return trimmed(three.toFixed(Math.min(digits, 20)));
  }

  function trimmed(text) {
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  }

  function bytes(value) {
    let step = 0;
    let scaled = value;
    while (Math.round(scaled) >= 1000 && step < BYTES.length - 1) {
      scaled /= 1000;
      step++;
    }
    return number(scaled) + ' ' + BYTES[step];
  }

  function span(seconds) {
    if (seconds < 1) {
      return number(seconds * 1000) + ' ms';
    }
    if (seconds < 60 && number(seconds) !== '60') {
      return number(seconds) + ' s';
    }
    const rest = Math.round(seconds);
    const index = SPANS.findIndex(([size]) => rest >= size);
    const [size, unit] = SPANS[index];
    const next = SPANS[index + 1];
    const small = next ? Math.floor((rest % size) / next[0]) : 0;
    return grouped(String(Math.floor(rest / size))) + ' ' + unit + (small === 0 ? '' : ' ' + small + ' ' + next[1]);
  }

  function singular(unit) {
    if (unit.endsWith('ies')) {
      return unit.slice(0, -3) + 'y';
    }
    if (unit.endsWith('sses')) {
      return unit.slice(0, -2);
    }
    return unit.length > 2 && unit.endsWith('s') ? unit.slice(0, -1) : unit;
  }

  function format(value, unit) {
    if (value === null || value === undefined) {
      return '–';
    }
    if (value < 0) {
      return '-' + format(-value, unit);
    }
    if (unit === '') {
      return number(value);
    }
    if (unit === 's') {
      return span(value);
    }
    if (unit === 'B' || unit.startsWith('B/')) {
      return bytes(value) + unit.slice(1);
    }
    const text = number(value);
    return text + ' ' + (text === '1' ? singular(unit) : unit);
  }

  /** One short number for a power of ten of seconds. */
  function coarse(seconds) {
    const [size, unit] = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's'], [0.001, 'ms']].find(([least]) => seconds >= (least > 1 ? 1.5 : 1) * least) || [0.001, 'ms'];
    return number(Number((seconds / size).toPrecision(2))) + ' ' + unit;
  }

  /** Short form for an axis: the unit stands in the caption, unless it scales. */
  function tick(value, unit) {
    return unit === 'B' || unit === 's' ? format(value, unit) : number(value);
  }

  return { format, number, tick, coarse, DAY };
})();
