-- From when on facts become items of Today, program by program. A kind without a row has the usual threshold.
create table worklist_rules (
  program_id bigint not null,
  version    bigint not null default 0,
  constraint pk_worklist_rules primary key (program_id),
  constraint fk_worklist_rules_program foreign key (program_id) references program (program_id) on delete cascade
);

create table worklist_threshold (
  program_id bigint      not null,
  kind       varchar(40) not null,
  threshold  int         not null,
  constraint pk_worklist_threshold primary key (program_id, kind),
  constraint fk_worklist_threshold_rules foreign key (program_id) references worklist_rules (program_id) on delete cascade,
  constraint ck_worklist_threshold check (threshold between 1 and 365)
);

-- What somebody has put aside on their own list: until a time, until what they saw of it changes, or for as long as the
-- fact is the same.
create table worklist_mark (
  person_id bigint       not null,
  kind      varchar(40)  not null,
  object_id bigint       not null,
  aside     varchar(20)  not null,
  until_at  datetime(6),
  fact      varchar(200) not null,
  marked_at datetime(6)  not null,
  constraint pk_worklist_mark primary key (person_id, object_id, kind),
  constraint fk_worklist_mark_person foreign key (person_id) references person (person_id) on delete cascade,
  constraint ck_worklist_mark_aside check (aside in ('FOR_A_TIME', 'UNTIL_CHANGE', 'NOT_NEEDED')),
  constraint ck_worklist_mark_until check (aside = 'FOR_A_TIME' and until_at is not null or aside <> 'FOR_A_TIME' and until_at is null)
);
