SELECT id, address, internal, public, country, owner FROM addresses
UNION ALL
SELECT id, address, internal, public, country, owner FROM planted_addresses
