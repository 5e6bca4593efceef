// SPDX-License-Identifier: Apache-2.0
// The page of an analysis: reads it out of the page and lays it out.
const Analysis = (() => {
  const { el, table, list } = Page;

  function tiles(data) {
    const sum = (key) => Object.values(data.classes).reduce((total, one) => total + one[key], 0);
    const tile = (name, value, note) => el('div', {}, el('dt', {}, name), el('dd', {}, value, el('small', {}, note)));
    return el('dl', { class: 'tiles' },
      tile('Flows', compact(data.flows), 'on ' + Units.format(data.days, 'days')),
      tile('Devices', Units.number(data.device_count), 'of ours, in ' + Units.format(data.networks.length, 'networks')),
      tile('Servers', Units.number(data.roles.server), 'with ' + Units.format(data.servers.length, 'services')),
      tile('Sent', Units.format(sum('up_bytes'), 'B'), 'by those who open'),
      tile('Received', Units.format(sum('down_bytes'), 'B'), 'by those who open'));
  }

  function compact(value) {
    return value >= 1e6 ? (value / 1e6).toPrecision(3) + ' M' : Units.number(value);
  }

  function inputs(data) {
    const files = [...data.inputs.map((file) => ({ ...file, part: 'described' })), ...data.against_inputs.map((file) => ({ ...file, part: 'against' }))];
    return el('section', { 'aria-labelledby': 'inputs' },
      el('h2', { id: 'inputs' }, 'What was read'),
      table('Files', [
        { head: 'File', rowHead: true, cell: (file) => file.path },
        { head: 'Part', cell: (file) => file.part },
        { head: 'Format', cell: (file) => file.format },
        { head: 'Rows', number: true, cell: (file) => Units.number(file.rows) },
      ], files),
      el('p', { class: 'soft' }, 'Taken as ours: ' + [...data.internal, ...data.public_servers].join(', ') + '. ' + rejected(data)),
      data.notes.length > 0 ? Page.part('What was inferred', list('ul', data.notes)) : null);
  }

  function rejected(data) {
    const reasons = Object.entries(data.rejected).map(([reason, count]) => Units.number(count) + ' ' + reason);
    return reasons.length === 0 ? 'No row was rejected.' : 'Rows rejected: ' + reasons.join(', ') + '.';
  }

  function classes(data) {
    return Object.entries(data.classes).filter(([, one]) => one.flows > 0).map(([name, one]) =>
      Traffic.of(name, one, data.against ? { ...data.against.classes[name], days: Math.max(1, data.against.days) } : null));
  }

  function open() {
    const data = JSON.parse(document.getElementById('analysis').textContent);
    const parts = [
      tiles(data),
      data.against ? Changes.of(data, data.against, data.changes) : null,
      Network.ours(data),
      ...classes(data),
      Network.devices(data),
      inputs(data),
    ];
    document.getElementById('report').append(...parts.filter(Boolean));
  }

  return { open };
})();
