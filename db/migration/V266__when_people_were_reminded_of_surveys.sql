-- A moment, so that it can be read as a day where the reader is; of those reminded before, the middle of the day in UTC.
alter table survey add column reminded_at datetime(6);
update survey set reminded_at = timestampadd(hour, 12, reminded_on) where reminded_on is not null;
alter table survey drop column reminded_on;
