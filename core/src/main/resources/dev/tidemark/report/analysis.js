// SPDX-License-Identifier: Apache-2.0
// The page of an analysis: reads it out of the page and lays it out.
const Analysis = (() => {
  const { el, table, list, fold } = Page;
  const MOST_DNS = 10;

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

  function serviceColumns() {
    return [
      { head: 'Server', rowHead: true, cell: (service) => Page.whole(service.address) },
      { head: 'Service', cell: (service) => [service.protocol, service.port].filter((part) => part !== null).join('/') },
      { head: 'Clients', number: true, cell: (service) => Units.number(service.clients) },
      { head: 'Flows', number: true, cell: (service) => Units.number(service.flows) },
      { head: 'Up', number: true, cell: (service) => Units.format(service.up_bytes, 'B') },
      { head: 'Down', number: true, cell: (service) => Units.format(service.down_bytes, 'B') },
    ];
  }

  function ours(data) {
    return el('section', { 'aria-labelledby': 'ours' },
      el('h2', { id: 'ours' }, 'Networks and services'),
      data.servers.length === 0
        ? el('p', {}, 'No address of ours answers several clients.')
        : table('Services that answer several clients', serviceColumns(), data.servers),
      el('div', { class: 'pair' },
        el('div', {}, table('Networks of ours', [
          { head: 'Network', rowHead: true, cell: (network) => Page.whole(network.network) },
          { head: 'Devices', number: true, cell: (network) => Units.number(network.devices) },
          { head: 'Opened', number: true, cell: (network) => Units.number(network.opened) },
          { head: 'Answered', number: true, cell: (network) => Units.number(network.answered) },
        ], data.networks)),
        el('div', {}, table('Roles seen', [
          { head: 'Role', rowHead: true, cell: ([role]) => role },
          { head: 'Devices', number: true, cell: ([, devices]) => Units.number(devices) },
        ], Object.entries(data.roles).filter(([, devices]) => devices > 0)))));
  }

  function devices(data) {
    if (data.devices.length === 0) {
      return null;
    }
    const dns = data.devices.filter((device) => device.dns_to_other !== null && device.dns_flows > 0)
      .sort((one, other) => other.dns_to_other - one.dns_to_other).slice(0, MOST_DNS);
    return el('section', { 'aria-labelledby': 'devices' },
      el('h2', { id: 'devices' }, 'Devices of ours'),
      dns.length === 0 ? null : el('p', { class: 'lead' }, 'DNS flows for each other flow: half of the devices have less than ' + Units.number(data.dns_to_other['50%']) + '.'),
      Figures.ranked('DNS flows for each other flow, by device', '', dns.map((device) => [device.address, device.dns_to_other])),
      fold('All devices as numbers' + (data.devices.length < data.device_count ? ', the first ' + Units.number(data.devices.length) : ''), table('', [
        { head: 'Device', rowHead: true, cell: (device) => Page.whole(device.address) },
        { head: 'Roles', cell: (device) => device.roles.join(', ') },
        { head: 'Opened', number: true, cell: (device) => Units.number(device.opened) },
        { head: 'Answered', number: true, cell: (device) => Units.number(device.answered) },
        { head: 'Up', number: true, cell: (device) => Units.format(device.up_bytes, 'B') },
        { head: 'Down', number: true, cell: (device) => Units.format(device.down_bytes, 'B') },
        { head: 'Up to down', number: true, cell: (device) => Units.format(device.upload_to_download, '') },
        { head: 'DNS to other', number: true, cell: (device) => Units.format(device.dns_to_other, '') },
      ], data.devices)));
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
      data.notes.length > 0 ? Page.block('What was inferred', list('ul', data.notes)) : null);
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
      ours(data),
      ...classes(data),
      devices(data),
      inputs(data),
    ];
    document.getElementById('report').append(...parts.filter(Boolean));
  }

  return { open, serviceColumns };
})();
