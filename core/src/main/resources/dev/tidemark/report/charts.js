// SPDX-License-Identifier: Apache-2.0
// What a finding's charts show, from its series; how they are drawn stands in drawing.js and options.js.
const Charts = (() => {
  const MOST_PLACES = 8;
  const LEAST_BEATS = 8;

  /** The pictures of a finding: kinds, points and the words that say the same. None where there is no series. */
  function of(finding, run) {
    const series = finding.series.filter((one) => one.x.length > 0);
    const byAxis = new Map();
    for (const one of series) {
      byAxis.set(one.axis, [...(byAxis.get(one.axis) || []), one]);
    }
    return [
      ...Clique.of(finding, run),
      ...[...byAxis.values()].flatMap((group) => pictures(group, finding, run)),
      ...places(finding),
    ];
  }

  function pictures(group, finding, run) {
    if (group[0].axis === 'moment') {
      return group.flatMap((one) => contacts(one, finding, run.clock));
    }
    if (group[0].axis === 'time' && group.length > 1) {
      return [lanes(group, run.clock)];
    }
    return group.map((one) => bars(one, run.clock));
  }

  function bars(one, clock) {
    const isLying = one.axis === 'category';
    const labels = one.x.map((x, index) => label(one, x, index, clock));
    const hasExpected = one.expected.length > 0;
    const hasBand = (one.high || []).length > 0;
    const points = one.y.map((y, index) => {
      const expected = hasExpected ? one.expected[index] : null;
      // Where others have a usual value and this one has none, nothing can be said to be above it.
      const usual = hasExpected ? Math.min(y, expected === null ? y : expected) : 0;
      const band = hasBand ? { low: one.low[index] ?? 0, high: one.high[index] ?? 0 } : {};
      return { label: labels[index], seen: y, expected, usual, above: y - usual, ...band };
    });
    const top = points.reduce((best, point) => (point.seen > best.seen ? point : best), points[0]);
    return {
      kind: isLying ? 'lying' : 'standing',
      title: title(one, isLying),
      unit: one.unit,
      axis: one.axis,
      points,
      hasExpected,
      hasBand,
      words: one.name + '. Highest: ' + Units.format(top.seen, one.unit) + ' at ' + top.label
        + (top.expected === null ? '.' : ', where ' + Units.format(top.expected, one.unit) + ' is usual.'),
    };
  }

  function title(one, isLying) {
    if (Page.isAddress(one.name)) {
      return (one.unit === 'B' ? 'Upload to ' : 'With ') + one.name;
    }
    return Page.upperFirst(one.name) + (isLying && one.name === 'flows' ? ' by country, where it never went on clean days' : '');
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
      title: 'Messages with each, over time',
      unit: group[0].unit,
      axis: 'time',
      names: group.map((one) => one.name),
      from: Math.min(...times),
      to: Math.max(...times),
      points,
      hasExpected: false,
      words: 'Messages with each over time. ' + sums.join('; ') + '.',
    };
  }

  /** Single contacts: a strip of marks, and where in the beat, or how long after the one before, each comes. */
  function contacts(one, finding, clock) {
    const points = one.x.map((x, index) => ({ time: x / 1000, gap: one.y[index], label: clock.second(x / 1000), seen: one.y[index] }));
    const from = points[0].time;
    const to = points[points.length - 1].time;
    const shown = 'From ' + clock.minute(from) + ' to ' + clock.minute(to) + '.';
    const strip = {
      kind: 'strip', title: one.name + (points.length >= 500 ? ' (an even pick of them)' : ''), unit: 's', axis: 'moment',
      points, from, to, hasExpected: false,
      words: Units.format(points.length, 'contacts') + ' as marks along the window. ' + shown,
    };
    const middle = finding.evidence.middle_gap ? finding.evidence.middle_gap.observed : null;
    const beat = middle > 0 && points.length >= LEAST_BEATS ? Beat.find(points.map((point) => point.time / 1000), middle) : null;
    return beat !== null && beat.strength >= 0.5 ? [strip, phase(strip, beat)] : [strip, waits(strip)];
  }

  function phase(strip, beat) {
    const points = strip.points.map((point, index) => ({ ...point, phase: beat.phases[index] }));
    return {
      ...strip, kind: 'phase', points, period: beat.period,
      title: 'Phase: when within each beat of ' + Units.format(beat.period, 's'),
      words: 'Contacts fall at the same place within beats of ' + Units.format(beat.period, 's')
        + '; strength ' + Units.number(beat.strength) + ' where 1 is clockwork.',
    };
  }

  function waits(strip) {
    const points = strip.points.filter((point) => point.gap > 0);
    const sorted = points.map((point) => point.gap).sort((a, b) => a - b);
    return {
      ...strip, kind: 'waits', points, title: 'Gap before each contact',
      words: 'Half of the gaps before a contact are below ' + Units.format(sorted[Math.floor(sorted.length / 2)] ?? 0, 's') + '.',
    };
  }

  /** Where an upload went, by partner. */
  function places(finding) {
    const partners = finding.peer_details.filter((peer) => peer.up_bytes > 0);
    if (!finding.evidence.owner_1 || partners.length < 2) {
      return [];
    }
    const points = partners.sort((a, b) => b.up_bytes - a.up_bytes).slice(0, MOST_PLACES).map((peer) => {
      const owner = peer.owner === null ? '' : ' ' + peer.owner.replace(/^AS\d+ /, '');
      return { label: peer.address + owner, seen: peer.up_bytes, expected: null, usual: 0, above: peer.up_bytes };
    });
    return [{
      kind: 'lying', title: 'Where it went', unit: 'B', axis: 'category', points, hasExpected: false,
      words: 'Where it went. ' + points.map((point) => point.label + ' ' + Units.format(point.seen, 'B')).join('; ') + '.',
    }];
  }

  /** The same as a table, for those who cannot or would not look. */
  function numbers(picture) {
    return Page.table('', columns(picture), picture.kind === 'clique' ? picture.edges : picture.points);
  }

  function columns(picture) {
    const time = { head: 'Time', rowHead: true, cell: (point) => point.label };
    const seen = { head: 'Seen', number: true, cell: (point) => Units.format(point.seen, picture.unit) };
    const kinds = {
      clique: [
        { head: 'Between', rowHead: true, cell: (edge) => edge.from },
        { head: 'And', cell: (edge) => edge.to },
        { head: 'Flows', number: true, cell: (edge) => Units.number(edge.flows) },
      ],
      lanes: [time, { head: 'With', cell: (point) => picture.names[point.lane] }, seen],
      strip: [time, { head: 'Gap before', number: true, cell: (point) => Units.format(point.gap, 's') }],
      waits: [time, { head: 'Gap before', number: true, cell: (point) => Units.format(point.gap, 's') }],
      phase: [time, { head: 'Into the beat', number: true, cell: (point) => Units.format(point.phase * picture.period, 's') }],
    };
    const band = picture.hasBand
      ? [
        { head: 'Nine of ten from', number: true, cell: (point) => Units.format(point.low, picture.unit) },
        { head: 'to', number: true, cell: (point) => Units.format(point.high, picture.unit) },
      ]
      : [];
    return kinds[picture.kind] || [
      { head: 'Where', rowHead: true, cell: (point) => point.label },
      seen,
      ...(picture.hasExpected ? [{ head: 'Usual', number: true, cell: (point) => Units.format(point.expected, picture.unit) }] : []),
      ...band,
    ];
  }

  return { of, numbers };
})();
