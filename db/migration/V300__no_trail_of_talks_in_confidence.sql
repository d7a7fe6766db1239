-- Of talks in confidence only counts and topics stay: the trail told who had one, and when to the second.
delete from audit_entry where action in ('encounter.begun', 'encounter.went-on', 'encounter.closed');
