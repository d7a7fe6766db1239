-- Who may look at those of the other side of a cohort and rank wishes among them.
alter table program add column browsing varchar(10) not null default 'NOBODY';
alter table program add constraint ck_program_browsing check (browsing in ('NOBODY', 'MENTEES', 'ALL'));
