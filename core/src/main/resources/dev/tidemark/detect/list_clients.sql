SELECT client AS id
FROM clients
