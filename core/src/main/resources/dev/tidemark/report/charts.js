// SPDX-License-Identifier: Apache-2.0
// What a chart shows, from a finding's series; how it is drawn stands in drawing.js.
const Charts = (() => {
  /** The picture of a finding: its kind, its points and the words that say the same. None where there is no series. */
  function of(finding, clock) {
    const series = finding.series.filter((one) => one.x.length > 0);
    if (series.length === 0) {
      return [];
    }
    const byAxis = new Map();
    for (const one of series) {
      byAxis.set(one.axis, [...(byAxis.get(one.axis) || []), one]);
    }
    return [...byAxis.values()].flatMap((group) => pictures(group, clock));
  }

  function pictures(group, clock) {
    const isTimeline = group[0].axis === 'time';
    if (isTimeline && group.length > 1) {
      return [lanes(group, clock)];
    }
    return group.map((one) => bars(one, clock));
  }

  function bars(one, clock) {
    const isLying = one.axis === 'category';
    const labels = one.x.map((x, index) => label(one, x, index, clock));
    const hasExpected = one.expected.length > 0;
    const points = one.y.map((y, index) => {
      const expected = hasExpected ? one.expected[index] : null;
      // Where others have a usual value and this one has none, nothing can be said to be above it.
      const usual = hasExpected ? Math.min(y, expected === null ? y : expected) : 0;
      return { label: labels[index], seen: y, expected, usual, above: y - usual };
    });
    const top = points.reduce((best, point) => (point.seen > best.seen ? point : best), points[0]);
    return {
      kind: isLying ? 'lying' : 'standing',
      title: Page.upperFirst(one.name),
      unit: one.unit,
      axis: one.axis,
      points,
      hasExpected,
      words: one.name + '. Highest: ' + Units.format(top.seen, one.unit) + ' at ' + top.label
        + (top.expected === null ? '.' : ', where ' + Units.format(top.expected, one.unit) + ' is usual.'),
    };
  }

  function label(one, x, index, clock) {
    if (one.labels.length > 0 && one.labels[index] !== null) {
      return one.labels[index];
    }
    if (one.axis === 'time') {
      return clock.minute(x / 1000);
    }
    if (one.axis === 'hour') {
      return String(x).padStart(2, '0') + ':00';
    }
    return one.axis === 'seconds' ? Units.format(x, 's') : Units.number(x);
  }

  function lanes(group, clock) {
    const points = group.flatMap((one, lane) => one.x.flatMap((x, index) =>
      one.y[index] > 0 ? [{ lane, time: x / 1000, seen: one.y[index], label: clock.minute(x / 1000) }] : []));
    const times = group.flatMap((one) => [one.x[0], one.x[one.x.length - 1]]).map((micros) => micros / 1000);
    const sums = group.map((one) => one.name + ' ' + Units.format(one.y.reduce((a, b) => a + b, 0), one.unit));
    return {
      kind: 'lanes',
      title: 'With each, over time',
      unit: group[0].unit,
      axis: 'time',
      names: group.map((one) => one.name),
      from: Math.min(...times),
      to: Math.max(...times),
      points,
      hasExpected: false,
      words: 'Over time with each. ' + sums.join('; ') + '.',
    };
  }

  /** The same as a table, for those who cannot or would not look. */
  function numbers(picture) {
    const columns = picture.kind === 'lanes'
      ? [
        { head: 'Time', rowHead: true, cell: (point) => point.label },
        { head: 'With', cell: (point) => picture.names[point.lane] },
        { head: 'Seen', number: true, cell: (point) => Units.format(point.seen, picture.unit) },
      ]
      : [
        { head: 'Where', rowHead: true, cell: (point) => point.label },
        { head: 'Seen', number: true, cell: (point) => Units.format(point.seen, picture.unit) },
        { head: 'Usual', number: true, cell: (point) => Units.format(point.expected, picture.unit) },
      ];
    return Page.table('', columns, picture.points);
  }

  return { of, numbers };
})();
