-- A circle may go on longer than its cohort too, and one of it may want to be in another.
alter table circle add column extended_until date;
alter table closing_wish drop constraint ck_closing_wish_circle;
create index ix_closing_wish_wish on closing_wish (wish);
