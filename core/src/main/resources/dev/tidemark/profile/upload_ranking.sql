SELECT traffic, src, address, destinations, flows, up_bytes, down_bytes
FROM uploaders_of_part
ORDER BY traffic NULLS LAST, rank NULLS LAST
