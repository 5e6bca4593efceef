// SPDX-License-Identifier: Apache-2.0
// What changed against other flows, a day of one against a day of the other.
const Changes = (() => {
  const { el, table } = Page;

  function of(now, before, changes) {
    const classes = Object.keys(now.classes).filter((name) => now.classes[name].flows + before.classes[name].flows > 0);
    return el('section', { 'aria-labelledby': 'changes' },
      el('h2', { id: 'changes' }, 'What changed'),
      el('p', { class: 'lead' }, 'Against ' + Units.format(before.flows, 'flows') + ' of ' + Units.format(before.days, 'days') + ', a day against a day.'),
      totals(classes, now, before),
      services('New services', changes.new_servers),
      services('Services that are gone', changes.gone_servers),
      classes.map((name) => names(name, changes.classes[name])));
  }

  function totals(classes, now, before) {
    const of = (key, unit) => (name) => {
      const seen = now.classes[name][key] / Math.max(1, now.days);
      const usual = before.classes[name][key] / Math.max(1, before.days);
      return Units.format(seen, unit) + ' (' + percent(seen, usual) + ')';
    };
    return table('In a day', [
      { head: 'Class', rowHead: true, cell: (name) => Traffic.TITLES[name] || name },
      { head: 'Flows', number: true, cell: of('flows', '') },
      { head: 'Up', number: true, cell: of('up_bytes', 'B') },
      { head: 'Down', number: true, cell: of('down_bytes', 'B') },
    ], classes);
  }

  function percent(seen, usual) {
    if (usual === 0) {
      return seen === 0 ? 'none before either' : 'none before';
    }
    const change = 100 * (seen - usual) / usual;
    return (change >= 0 ? '+' : '') + Units.format(change, '%');
  }

  function services(title, list) {
    return list.length === 0 ? null : table(title, Network.serviceColumns(), list);
  }

  function names(traffic, change) {
    const rows = ['new', 'gone'].flatMap((word) => Object.entries(change[word]).flatMap(([kind, top]) =>
      (top.count === 0 ? [] : [{ word, kind, top }])));
    return rows.length === 0 ? null : table(Traffic.TITLES[traffic] || traffic, [
      { head: 'What', rowHead: true, cell: (row) => (row.word === 'new' ? 'New ' : 'Gone ') + row.kind },
      { head: 'Count', number: true, cell: (row) => Units.number(row.top.count) },
      { head: 'Those with most flows', key: 'broad', cell: (row) => row.top.first.map((entry) => entry.name + ' (' + Units.number(entry.flows) + ')').join(', ') },
    ], rows);
  }

  return { of };
})();
