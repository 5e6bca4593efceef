SELECT device AS id
FROM devices
