-- A saved view of a report may name the cohort that stands beside it. Null stands for the previous one of its program.
alter table saved_report
  add column beside_cohort_id bigint,
  add constraint fk_saved_report_beside foreign key (beside_cohort_id) references cohort (cohort_id),
  add constraint ck_saved_report_beside check (
    beside_cohort_id is null or (from_month is null and to_month is null and group_by is null));
