// SPDX-License-Identifier: Apache-2.0
// The page of a drill: a table of the smallest sizes caught, and a curve for each family.
const Drill = (() => {
  const { el, table, list } = Page;

  function size(family, value) {
    return value === null ? 'none' : Units.format(value, family.unit);
  }

  function share(one) {
    return one === null ? '' : one.caught + ' of ' + one.tried;
  }

  function summary(data) {
    return el('section', { 'aria-labelledby': 'smallest' },
      el('h2', { id: 'smallest' }, 'The smallest size caught'),
      table('Families', [
        { head: 'Attack', rowHead: true, cell: (family) => family.says },
        { head: 'Smallest', number: true, cell: (family) => size(family, family.smallest_caught) },
        { head: 'Caught', number: true, cell: (family) => share(family.confirmed) },
        { head: 'Half of it', number: true, cell: (family) => share(family.half) },
        { head: 'By', cell: (family) => family.rules.join(', ') },
      ], data.families),
      list('ul', data.notes));
  }

  function option(family) {
    const points = family.curve.map((one) => [one.size, 100 * one.share]);
    const bars = family.curve.map((one) => [one.size, 100 * one.low, 100 * one.high]);
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--water').trim();
    return {
      animation: false,
      grid: { left: 48, right: 24, top: 16, bottom: 40 },
      xAxis: { type: 'log', axisLabel: { formatter: (value) => Units.format(value, family.unit) } },
      yAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value} %' } },
      series: [
        { type: 'line', data: points, color: colour, symbolSize: 7,
          markLine: { symbol: 'none', silent: true, data: [{ yAxis: 80 }], label: { show: false } } },
        { type: 'custom', data: bars, color: colour, silent: true, renderItem: (params, api) => {
          const low = api.coord([api.value(0), api.value(1)]);
          const high = api.coord([api.value(0), api.value(2)]);
          return { type: 'line', shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style: { stroke: colour, lineWidth: 1 } };
        } },
      ],
    };
  }

  function curve(family) {
    const node = el('div', { role: 'img', 'aria-label': 'Share caught of ' + family.family + ' by size' });
    node.style.height = '220px';
    return { node, family, section: Page.part(family.family + ': share caught by size, with the interval of 95 %', node) };
  }

  function open() {
    const data = JSON.parse(document.getElementById('drill').textContent);
    const curves = data.families.map(curve);
    document.getElementById('report').append(summary(data), ...curves.map((one) => one.section));
    curves.forEach((one) => {
      const chart = echarts.init(one.node, null, { renderer: 'canvas' });
      chart.setOption(option(one.family));
      new ResizeObserver(() => chart.resize()).observe(one.node);
    });
  }

  return { open };
})();
