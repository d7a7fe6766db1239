-- Questions may be answered in more ways, and may have a word of help under them.
alter table application_question drop constraint ck_application_question_kind;
alter table application_question add column help varchar(500);
alter table application_question add column scale_from int;
alter table application_question add column scale_to int;
alter table application_question add column scale_from_label varchar(100);
alter table application_question add column scale_to_label varchar(100);
alter table application_question add constraint ck_application_question_kind
  check (kind in ('TEXT', 'LONG_TEXT', 'CHOICE', 'MANY_CHOICES', 'SCALE', 'DATE', 'TOPICS'));
alter table application_question add constraint ck_application_question_scale
  check ((kind <> 'SCALE' and scale_from is null and scale_to is null and scale_from_label is null and scale_to_label is null)
    or (kind = 'SCALE' and scale_from < scale_to and scale_from_label is not null and scale_to_label is not null));
