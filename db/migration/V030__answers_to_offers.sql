-- When each of the two accepted the match they were offered.
alter table published_match add column mentor_accepted_at datetime(6);
alter table published_match add column mentee_accepted_at datetime(6);
