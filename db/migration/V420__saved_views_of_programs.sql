-- A saved view may be of the report of a whole program: then it names the program and no cohort. Such a report has no versions,
-- and nothing stands beside it.
alter table saved_report modify cohort_id bigint null;

alter table saved_report
  add column program_id bigint,
  add constraint fk_saved_report_program foreign key (program_id) references program (program_id) on delete cascade,
  add constraint ck_saved_report_of check ((cohort_id is null) <> (program_id is null)),
  add constraint ck_saved_report_program check (
    program_id is null or (report_version is null and beside_cohort_id is null));
