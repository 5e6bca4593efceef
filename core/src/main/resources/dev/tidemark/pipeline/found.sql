SELECT id, rule, device, side, flagged, risk, severity, score, p_value, baseline, title, summary, first_seen, last_seen, peer_count,
    peers, attack
FROM found_rows
ORDER BY place
