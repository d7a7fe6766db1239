-- A word sealed with each encryption key that was ever in use here: a start with another key, or without one of them,
-- is noticed before anything is sealed or opened.
create table encryption_key (
  key_number tinyint        not null,
  proof      varbinary(100) not null,
  constraint pk_encryption_key primary key (key_number)
);
