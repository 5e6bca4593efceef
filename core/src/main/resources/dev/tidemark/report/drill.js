// SPDX-License-Identifier: Apache-2.0
// The page of a drill: a table of the smallest sizes caught, and a curve for each family.
const Drill = (() => {
  const { el, table, list } = Page;

  const NOTHING = { 'not-seen': 'none', 'not-clear': 'not clear' };

  function smallest(family) {
    return NOTHING[family.outcome] || Units.format(family.smallest_caught, family.unit);
  }

  function caught(family) {
    return share(family.outcome === 'not-clear' ? family.most_tried : family.confirmed);
  }

  function share(one) {
    return one === null ? '' : one.caught + ' of ' + one.tried;
  }

  function summary(data) {
    return el('section', { 'aria-labelledby': 'smallest' },
      el('h2', { id: 'smallest' }, 'The smallest size caught'),
      table('Families', [
        { head: 'Attack', rowHead: true, cell: (family) => family.says },
        { head: 'Smallest', number: true, cell: smallest },
        { head: 'Caught', number: true, cell: caught },
        { head: 'Half of it', number: true, cell: (family) => share(family.half) },
        { head: 'By', cell: (family) => family.rules.join(', ') },
      ], data.families),
      list('ul', data.notes));
  }

  // The interval is the area between two lines, the upper one told as what it adds to the lower one.
  function edge(points, area) {
    return { type: 'line', stack: 'interval', data: points, symbol: 'none', silent: true, lineStyle: { opacity: 0 }, areaStyle: area };
  }

  function option(family) {
    const points = family.curve.map((one) => [one.size, 100 * one.share]);
    const low = family.curve.map((one) => [one.size, 100 * one.low]);
    const above = family.curve.map((one) => [one.size, 100 * (one.high - one.low)]);
    const style = getComputedStyle(document.documentElement);
    const colour = style.getPropertyValue('--water').trim();
    const text = style.getPropertyValue('--soft').trim();
    const splitLine = { lineStyle: { color: style.getPropertyValue('--line').trim() } };
    return {
      animation: false,
      grid: { left: 48, right: 40, top: 16, bottom: 40 },
      xAxis: { type: 'log', splitLine, axisLabel: { color: text, hideOverlap: true, formatter: (value) => Units.format(value, family.unit) } },
      yAxis: { type: 'value', min: 0, max: 100, splitLine, axisLabel: { color: text, formatter: '{value} %' } },
      series: [
        edge(low, { opacity: 0 }),
        edge(above, { opacity: 0.25, color: colour }),
        { type: 'line', data: points, color: colour, symbolSize: 7,
          markLine: { symbol: 'none', silent: true, data: [{ yAxis: 80 }], label: { show: false } } },
      ],
    };
  }

  function curve(family) {
    const node = el('div', { role: 'img', 'aria-label': 'Share caught of ' + family.family + ' by size' });
    node.style.height = '220px';
    return { node, family, section: Page.part(family.says, node) };
  }

  function open() {
    const data = JSON.parse(document.getElementById('drill').textContent);
    const curves = data.families.map(curve);
    document.getElementById('report').append(summary(data),
      el('section', { 'aria-labelledby': 'shares' },
        el('h2', { id: 'shares' }, 'The share caught, by size'),
        el('p', { class: 'lead' }, 'Shaded: the interval of 95 %. Dashed: the share that counts as seen.'),
        el('div', { class: 'curves' }, ...curves.map((one) => one.section))));
    curves.forEach((one) => {
      const chart = echarts.init(one.node, null, { renderer: 'canvas' });
      chart.setOption(option(one.family));
      new ResizeObserver(() => chart.resize()).observe(one.node);
    });
  }

  return { open };
})();
