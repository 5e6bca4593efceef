// SPDX-License-Identifier: Apache-2.0
// Networks, services and devices of ours.
const Network = (() => {
  const { el, table } = Page;
  const MOST_DNS = 10;

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
      ...services(data));
  }

  function services(data) {
    return [
      data.servers.length === 0
        ? el('p', {}, 'No address of ours answers several clients.')
        : table('Services that answer several clients', serviceColumns(), data.servers),
      pair(networks(data.networks), roles(Object.entries(data.roles).filter(([, devices]) => devices > 0))),
    ];
  }

  function networks(rows) {
    return rows.length === 0 ? null : el('div', {}, table('Networks of ours', [
      { head: 'Network', rowHead: true, cell: (network) => Page.whole(network.network) },
      { head: 'Devices', number: true, cell: (network) => Units.number(network.devices) },
      { head: 'Opened', number: true, cell: (network) => Units.number(network.opened) },
      { head: 'Answered', number: true, cell: (network) => Units.number(network.answered) },
    ], rows));
  }

  function roles(rows) {
    return rows.length === 0 ? null : el('div', {}, table('Roles seen', [
      { head: 'Role', rowHead: true, cell: ([role]) => role },
      { head: 'Devices', number: true, cell: ([, devices]) => Units.number(devices) },
    ], rows));
  }

  function pair(one, other) {
    return one === null && other === null ? null : el('div', { class: 'pair' }, one, other);
  }

  function devices(data) {
    if (data.devices.length === 0) {
      return null;
    }
    return el('section', { 'aria-labelledby': 'our-devices' },
      el('h2', { id: 'our-devices' }, 'Devices of ours'),
      ...dns(data));
  }

  function dns(data) {
    const most = data.devices.filter((device) => device.dns_to_other !== null && device.dns_flows > 0)
      .sort((one, other) => other.dns_to_other - one.dns_to_other).slice(0, MOST_DNS);
    return [
      most.length === 0 ? null : el('p', { class: 'lead' }, 'DNS flows for each other flow: half of the devices have less than ' + Units.number(data.dns_to_other['50%']) + '.'),
      Figures.ranked('DNS flows for each other flow, by device', '', most.map((device) => [device.address, device.dns_to_other])),
      Page.foldLater('All devices as numbers' + (data.devices.length < data.device_count
        ? ', the first ' + Units.number(data.devices.length) + ' of ' + Units.number(data.device_count) : ''), () => asTable(data)),
    ];
  }

  function asTable(data) {
    return table('', [
      { head: 'Device', rowHead: true, cell: (device) => Page.whole(device.address) },
      { head: 'Roles', cell: (device) => device.roles.join(', ') },
      { head: 'Opened', number: true, cell: (device) => Units.number(device.opened) },
      { head: 'Answered', number: true, cell: (device) => Units.number(device.answered) },
      { head: 'Up', number: true, cell: (device) => Units.format(device.up_bytes, 'B') },
      { head: 'Down', number: true, cell: (device) => Units.format(device.down_bytes, 'B') },
      { head: 'Up to down', number: true, cell: (device) => Units.format(device.upload_to_download, '') },
      { head: 'DNS to other', number: true, cell: (device) => Units.format(device.dns_to_other, '') },
    ], data.devices);
  }

  return { ours, services, devices, dns, serviceColumns };
})();
