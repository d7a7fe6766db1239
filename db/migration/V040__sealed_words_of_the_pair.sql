-- Where a session takes place and why it did not are words of the pair, read by nobody else: sealed, as notes are.
-- What stands there in the clear cannot be sealed here, where the key is unknown, and may not stay.
alter table session drop column place;
alter table session drop column reason;
alter table session add column place varbinary(1300);
alter table session add column reason varbinary(2100);
