-- By what the results of a survey are shown in groups. It is one thing for each survey, fixed before any result is shown:
-- of two ways to group the same answers the differences could tell what fewer than five people said.
alter table survey add column grouped_by varchar(20) not null default 'DEPARTMENT';
alter table survey add constraint ck_survey_grouped_by check (grouped_by in ('DEPARTMENT', 'SITE', 'ROLE'));

-- The groups of whoever answered, as they were then: somebody who moves must not make another group of the same answers.
alter table survey_answer add column in_department varchar(200);
alter table survey_answer add column in_site varchar(200);
alter table survey_answer add column in_role varchar(20);
update survey_answer set in_department = (
  select d.name from person p join department d on d.department_id = p.department_id where p.person_id = survey_answer.person_id);
update survey_answer set in_site = (
  select s.name from person p join site s on s.site_id = p.site_id where p.person_id = survey_answer.person_id);
update survey_answer set in_role = (
  select min(e.side) from enrollment e join survey v on v.cohort_id = e.cohort_id
  where v.survey_id = survey_answer.survey_id and e.person_id = survey_answer.person_id);
