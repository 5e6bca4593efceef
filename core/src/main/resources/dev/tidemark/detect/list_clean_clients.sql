SELECT id
FROM clean_members
WHERE NOT is_device
