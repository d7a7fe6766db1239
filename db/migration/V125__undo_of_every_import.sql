-- Each import can be undone until another one of its kind is applied; one of applications until another comes into the
-- same cohort. What it is about, where that is one program: the key for who may, the name for who reads the list.
alter table import_batch add column program_id bigint;
alter table import_batch add column cohort_id bigint;
alter table import_batch add column about varchar(330);
alter table import_batch add column undoable boolean not null default false;
alter table import_batch add constraint fk_import_batch_program foreign key (program_id) references program (program_id);
alter table import_batch add constraint fk_import_batch_cohort foreign key (cohort_id) references cohort (cohort_id);

-- [jooq ignore start]
update import_batch set undoable = true
  where import_batch_id in (select import_batch_id from import_batch_person);
-- [jooq ignore stop]

-- What an import of departments, sites, rooms or holidays did: each field of what it added or changed, as it was and as
-- it is since. What was added has no former name.
create table import_batch_place (
  import_batch_id bigint      not null,
  place_number    int         not null,
  field           varchar(40) not null,
  former          varchar(400),
  taken           varchar(400),
  constraint pk_import_batch_place primary key (import_batch_id, place_number, field),
  constraint fk_import_batch_place_batch foreign key (import_batch_id) references import_batch (import_batch_id) on delete cascade
);
