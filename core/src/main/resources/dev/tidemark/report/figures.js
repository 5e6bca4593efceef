// SPDX-License-Identifier: Apache-2.0
// Charts of an analysis: what is usual is drawn as water; where other flows stand beside, what exceeds them stands out.
const Figures = (() => {
  const { el, fold, table } = Page;
  const MOST_HOURS = 24 * 14;

  function figure(picture) {
    const canvas = el('div', { class: 'chart', role: 'img', 'aria-label': said(picture) });
    Drawing.add(canvas, { ...picture, zone: 'UTC' });
    const numbers = fold('Numbers of this chart');
    numbers.addEventListener('toggle', () => {
      if (numbers.open && numbers.children.length === 1) {
        numbers.append(el('div', { tabindex: '0' }, asTable(picture)));
      }
    });
    return el('figure', {}, el('figcaption', {}, el('strong', {}, picture.title), picture.hasExpected ? key(picture) : null), canvas, numbers);
  }

  function key(picture) {
    const part = (kind, text) => el('span', {}, el('i', { class: kind }), text);
    if (picture.words) {
      return el('span', { class: 'key' }, part('water', picture.words.seen), part('mark', picture.words.expected));
    }
    return el('span', { class: 'key' }, part('water', 'as before'), part('above', 'more than before'), part('mark', 'before'));
  }

  function asTable(picture) {
    return table('', [
      { head: 'Where', rowHead: true, cell: (point) => point.label },
      { head: picture.words ? Page.upperFirst(picture.words.seen) : 'Now', number: true, cell: (point) => Units.format(point.seen, picture.unit) },
      ...(picture.hasExpected ? [{ head: picture.words ? Page.upperFirst(picture.words.expected) : 'Before', number: true, cell: (point) => Units.format(point.expected, picture.unit) }] : []),
    ], picture.points);
  }

  function said(picture) {
    const top = picture.points.reduce((best, point) => (point.seen > best.seen ? point : best), picture.points[0]);
    return picture.title + '. Highest: ' + Units.format(top.seen, picture.unit) + ' at ' + top.label + '.';
  }

  function point(label, seen, expected, words) {
    // Where the page has words of its own for both, nothing is meant to stand out.
    const usual = expected === null || words ? seen : Math.min(seen, expected);
    return { label, seen, expected, usual, above: seen - usual };
  }

  /** A sum by hour, or by day where there are too many hours; hours without flows count as none. */
  function overTime(title, unit, one, other, of) {
    if (one.hours.length === 0) {
      return null;
    }
    const usual = other && other.hours.length > 0 ? byHour(other, of) : null;
    const words = other?.words;
    const all = hours(one.hours);
    const points = all.length <= MOST_HOURS
      ? all.map((at) => point(at.day + ' ' + String(at.hour).padStart(2, '0') + ':00', at.sum ? of(at.sum) : 0, usual ? usual[at.hour] : null, words))
      : days(all, of).map(([day, sum]) => point(day, sum, null));
    return figure({ kind: 'standing', title, unit, axis: all.length <= MOST_HOURS ? 'time' : 'day', points, words, hasExpected: usual !== null && all.length <= MOST_HOURS });
  }

  function hours(known) {
    const sums = new Map(known.map((hour) => [hour.day + ' ' + hour.hour, hour]));
    const all = [];
    const last = known[known.length - 1].day;
    for (let day = known[0].day; day <= last; day = next(day)) {
      for (let hour = 0; hour < 24; hour++) {
        all.push({ day, hour, sum: sums.get(day + ' ' + hour) });
      }
    }
    return all;
  }

  function next(day) {
    return new Date(Date.parse(day + 'T00:00:00Z') + 864e5).toISOString().slice(0, 10);
  }

  function days(all, of) {
    const sums = new Map();
    all.forEach((at) => sums.set(at.day, (sums.get(at.day) || 0) + (at.sum ? of(at.sum) : 0)));
    return [...sums];
  }

  /** The mean of each hour over the days of the other flows. */
  function byHour(other, of) {
    const sums = new Array(24).fill(0);
    other.hours.forEach((hour) => { sums[hour.hour] += of(hour); });
    return sums.map((sum) => sum / other.days);
  }

  /** Named things as bars; none where there is at most one, which a chart would not say better. */
  function ranked(title, unit, entries) {
    if (entries.length < 2) {
      return null;
    }
    const points = entries.map(([name, value]) => point(name === null ? 'unknown' : name, value, null));
    return figure({ kind: 'lying', title, unit, axis: 'category', points, hasExpected: false });
  }

  return { overTime, ranked };
})();
