-- A file with one column more is another layout of the same source: the mapping that was kept last is the likeliest.
alter table column_mapping add column kept_at datetime(6);
