// SPDX-License-Identifier: Apache-2.0
// Who exchanged flows with whom, where several accused of one rule are each other's partners: a ring and its chords.
const Clique = (() => {
  const { shape } = Page;
  const MOST_NODES = 16;
  const WIDTH = 460;
  const MIDDLE = 140;
  const RADIUS = 104;

  /** The picture around a finding's device; none where its partners are not accused of the same. */
  function of(finding, run) {
    const accused = run.byRule.get(finding.rule) || new Map();
    if (finding.peer_details.filter((peer) => accused.has(peer.address)).length < 2) {
      return [];
    }
    const members = reach(finding.device, accused).slice(0, MOST_NODES);
    const edges = chords(members, accused);
    const sum = edges.reduce((total, edge) => total + edge.flows, 0);
    return [{
      kind: 'clique', title: 'Who exchanges flows with whom', unit: 'flows', device: finding.device, members, edges, points: edges,
      hasExpected: false,
      words: members.length + ' devices, ' + edges.length + ' pairs of them exchange ' + Units.format(sum, 'flows') + ': '
        + members.join(', ') + '.',
    }];
  }

  /** All whom the device reaches over partners, itself first, in order of distance. */
  function reach(device, accused) {
    const found = [device];
    for (let index = 0; index < found.length; index++) {
      for (const peer of accused.get(found[index])?.peer_details || []) {
        if (!found.includes(peer.address)) {
          found.push(peer.address);
        }
      }
    }
    return found;
  }

  function chords(members, accused) {
    const edges = new Map();
    members.forEach((from, one) => (accused.get(from)?.peer_details || []).forEach((peer) => {
      const other = members.indexOf(peer.address);
      if (other >= 0) {
        const key = Math.min(one, other) + ' ' + Math.max(one, other);
        // Each end may tell of the same flows.
        const flows = Math.max(peer.flows, edges.get(key)?.flows || 0);
        edges.set(key, { from: members[Math.min(one, other)], to: members[Math.max(one, other)], flows });
      }
    }));
    return [...edges.values()].sort((a, b) => b.flows - a.flows);
  }

  function draw(picture) {
    const places = new Map(picture.members.map((name, index) => [name, place(index, picture.members.length)]));
    const top = Math.max(...picture.edges.map((edge) => edge.flows), 1);
    const lines = picture.edges.map((edge) => {
      const [from, to] = [places.get(edge.from), places.get(edge.to)];
      const isOwn = edge.from === picture.device || edge.to === picture.device;
      return shape('line', {
        x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: isOwn ? 'own' : 'other',
        'stroke-width': (1 + 3.5 * edge.flows / top).toFixed(2),
      }, shape('title', {}, edge.from + ' and ' + edge.to + ': ' + Units.format(edge.flows, 'flows')));
    });
    const nodes = picture.members.map((name) => node(name, places.get(name), name === picture.device));
    return shape('svg', { class: 'clique', viewBox: '0 0 ' + WIDTH + ' ' + (Math.max(...[...places.values()].map((at) => at.y)) + 32).toFixed(0), role: 'img', 'aria-label': picture.words }, lines, nodes);
  }

  function place(index, count) {
    const angle = 2 * Math.PI * index / count - Math.PI / 2;
    return { x: WIDTH / 2 + RADIUS * Math.cos(angle), y: MIDDLE + RADIUS * Math.sin(angle), side: Math.cos(angle), down: Math.sin(angle) };
  }

  function node(name, at, isOwn) {
    const anchor = Math.abs(at.side) < 0.2 ? 'middle' : at.side > 0 ? 'start' : 'end';
    const dx = Math.abs(at.side) < 0.2 ? 0 : at.side > 0 ? 12 : -12;
    const dy = Math.abs(at.side) < 0.2 ? (at.down < 0 ? -14 : 24) : 4;
    return shape('g', { class: isOwn ? 'own' : 'other' },
      shape('circle', { cx: at.x, cy: at.y, r: isOwn ? 8 : 6 }),
      shape('text', { x: at.x + dx, y: at.y + dy, 'text-anchor': anchor }, name.length > 24 ? name.slice(0, 23) + '…' : name));
  }

  return { of, draw };
})();
