// SPDX-License-Identifier: Apache-2.0
// What stands around the findings: the traffic, what was read, the rules, and what none of it can see.
const Frame = (() => {
  const { el, table, list, fold } = Page;

  /** A note that flows were not judged, with what to do about it: it stands at the top. */
  function isGap(note) {
    return note.includes('not judged');
  }

  function inputs(run) {
    const { summary } = run;
    const notes = summary.notes.filter((note) => !isGap(note));
    const files = [
      ...summary.inputs.map((input) => ({ ...input, part: 'judged' })),
      ...summary.clean_inputs.map((input) => ({ ...input, part: 'clean' })),
    ];
    return el('section', { 'aria-labelledby': 'inputs' },
      el('h2', { id: 'inputs' }, 'What was read'),
      el('div', { class: 'pair' },
        el('div', { class: 'stack' },
          table('Files', [
            { head: 'File', rowHead: true, cell: (file) => file.path },
            { head: 'Part', key: 'whole', cell: (file) => file.part },
            { head: 'Format', cell: (file) => file.format },
            { head: 'Rows', number: true, cell: (file) => Units.number(file.rows) },
          ], files),
          notes.length > 0 ? Page.part('What was inferred', list('ul', notes)) : null),
        el('div', { class: 'stack' }, classes(summary), networks(summary))),
      rejected(summary),
      Page.part(run.repeating, el('p', {}, el('code', {}, run.command))));
  }

  function classes(summary) {
    return Object.values(summary.classes).every((totals) => totals.flows === 0) ? null : table('Judged traffic', [
      { head: 'Class', rowHead: true, cell: ([name]) => name },
      { head: 'Flows', number: true, cell: ([, totals]) => Units.number(totals.flows) },
      { head: 'From', number: true, cell: ([, totals]) => Units.number(totals.sources) },
      { head: 'To', number: true, cell: ([, totals]) => Units.number(totals.destinations) },
      { head: 'Up', number: true, cell: ([, totals]) => Units.format(totals.up_bytes, 'B') },
      { head: 'Down', number: true, cell: ([, totals]) => Units.format(totals.down_bytes, 'B') },
    ], Object.entries(summary.classes));
  }

  function networks(summary) {
    const servers = summary.public_servers.length > 0 ? '. Public servers: ' + summary.public_servers.join(', ') : '';
    return Page.part('Taken as ours', el('p', {}, summary.internal.join(', ') + servers + '.'));
  }

  function rejected(summary) {
    const reasons = Object.entries(summary.rejected);
    if (reasons.length === 0) {
      return el('p', { class: 'soft' }, 'No row was rejected.');
    }
    return table('Rejected rows', [
      { head: 'Reason', rowHead: true, cell: ([reason]) => reason },
      { head: 'Rows', number: true, cell: ([, count]) => Units.number(count) },
      { head: 'Examples', cell: ([reason]) => (summary.rejected_examples[reason] || []).map((line) => el('div', {}, el('code', {}, line))) },
    ], reasons);
  }

  function rules(run) {
    return el('section', { 'aria-labelledby': 'rules' },
      el('h2', { id: 'rules' }, 'Rules and their settings'),
      el('p', { class: 'soft' }, 'How long each took stands in timings.json, which alone differs from run to run.'),
      el('div', {}, run.summary.rules.map((rule) => fold(
        [rule.title, el('span', { class: 'soft' }, ' · ' + rule.id + ' · ', Page.marked(outcome(rule)))],
        el('div', { class: 'pair' },
          el('div', { class: 'stack' }, el('p', {}, rule.description), list('ul', rule.false_positives.map((cause) => 'Honest cause: ' + cause))),
          table('Settings', [
            { head: 'Parameter', rowHead: true, cell: ([name]) => el('code', {}, 'rules.' + rule.id + '.' + name) },
            { head: 'Value', number: true, cell: ([, value]) => value },
          ], [['version', String(rule.version)], ...Object.entries(rule.parameters)]))))));
  }

  function outcome(rule) {
    return rule.status === 'ran'
      ? Units.format(rule.findings, 'findings') + ' of ' + Units.format(rule.candidates, 'candidates')
      : (rule.findings > 0 ? 'ran in part: ' : 'did not run: ') + rule.status;
  }

  function blind(run) {
    return el('section', { 'aria-labelledby': 'blind' },
      el('h2', { id: 'blind' }, 'What this cannot see'),
      el('div', { class: 'pair' },
        el('div', { class: 'stack' }, list('ul', general(run))),
        table('By rule', [
          { head: 'Rule', rowHead: true, cell: (rule) => Page.whole(rule.id) },
          { head: 'Blind spot', key: 'broad', cell: (rule) => rule.blind_spots },
        ], run.summary.rules)));
  }

  function general({ summary }) {
    const outside = summary.classes['external-external'];
    const silent = summary.rules.filter((rule) => rule.status !== 'ran' && rule.findings === 0).map((rule) => rule.id);
    return [
      'Flow records hold no names that were asked for, no certificates and no contents.',
      'Leaks smaller than what a device uploads anyway, beacons that wait for days, and attackers who behave like the fleet stay unseen.',
      summary.clean_inputs.length === 0
        ? 'No clean flows were given: the other devices and the window itself are the measure, and what all of them do looks normal.'
        : 'Who was wicked on the clean days is normal here.',
      outside && outside.flows > 0 ? Units.format(outside.flows, 'flows') + ' between outside addresses were counted and not judged.' : null,
      silent.length > 0 ? 'Rules that did not run: ' + silent.join(', ') + '.' : null,
    ].filter(Boolean);
  }

  /** The whole of the judged traffic, beside the clean days where there were any. */
  function traffic(run) {
    const data = run.traffic;
    if (data === null) {
      return null;
    }
    const words = { seen: 'judged', expected: 'mean of clean days' };
    const clean = (name) => (data.against ? { ...data.against.classes[name], days: Math.max(1, data.against.days), words } : null);
    return el('section', { 'aria-labelledby': 'traffic-heading' },
      el('h2', { id: 'traffic-heading' }, 'What the traffic looks like'),
      el('p', { class: 'lead' }, run.summary.budget.flagged > 0 ? 'All judged flows, the accused included.' : 'All judged flows.', spread(run)),
      ...Network.services(data),
      ...Object.entries(data.classes).filter(([, one]) => one.flows > 0).map(([name, one]) => Traffic.of(name, one, clean(name), 'h3')),
      ...(data.devices.length === 0 ? [] : [el('h3', {}, 'DNS by device'), ...Network.dns(data)]));
  }

  /** Of many flows a run has no describe table; how to have one. */
  function spread(run) {
    if (Object.values(run.traffic.classes).some((one) => one.describe.time.count > 0)) {
      return '';
    }
    const paths = run.summary.inputs.map((input) => quoted(input.path)).join(' ');
    return el('span', { class: 'small' }, ' Deviation and quartiles of so many single flows: ',
      el('code', {}, 'tidemark analyze ' + paths + ' --out normal'));
  }

  /** As a shell takes it for one word. */
  function quoted(path) {
    return /^[\w@%+=:,./-]+$/.test(path) ? path : "'" + path.replace(/'/g, "'\\''") + "'";
  }

  return { inputs, rules, blind, traffic, isGap };
})();
