SELECT id
FROM clean_members
WHERE is_device
