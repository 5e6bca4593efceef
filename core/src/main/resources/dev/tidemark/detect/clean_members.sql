SELECT src AS id, src_internal AS is_device
FROM clean_pairs
WHERE src_internal OR dst_internal
GROUP BY src, src_internal
