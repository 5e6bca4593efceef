// SPDX-License-Identifier: Apache-2.0
// Points in time in the run's own zone, whatever the reader's.
const Clock = (() => {
  const MINUTE = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const formats = new Map();

  function zoned(zone, options) {
    try {
      return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
    } catch (error) {
      return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
    }
  }

  function parts(millis, zone) {
    if (!formats.has(zone)) {
      formats.set(zone, zoned(zone, { ...MINUTE, second: '2-digit' }));
    }
    const found = {};
    for (const part of formats.get(zone).formatToParts(new Date(millis))) {
      found[part.type] = part.value;
    }
    return found;
  }

  function of(zone) {
    const day = (millis) => {
      const at = parts(millis, zone);
      return at.year + '-' + at.month + '-' + at.day;
    };
    const hour = (millis) => {
      const at = parts(millis, zone);
      return at.hour + ':' + at.minute;
    };
    const minute = (millis) => day(millis) + ' ' + hour(millis);
    const second = (millis) => minute(millis) + ':' + parts(millis, zone).second;
    /** From one to the other; the day is said once where it is the same. */
    const range = (from, to) =>
      day(from) === day(to) ? minute(from) + ' to ' + hour(to) : minute(from) + ' to ' + minute(to);
    return { day, hour, minute, second, range, zone, name: zone === 'Z' ? 'UTC' : zone };
  }

  return { of };
})();
