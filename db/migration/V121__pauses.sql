-- Since when a place is on hold, and the day on which its person is back; null for open.
alter table enrollment add column paused_at datetime(6);
alter table enrollment add column back_on date;
