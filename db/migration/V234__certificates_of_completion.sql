-- Whoever comes to the end of a cohort has a certificate: one for each place.
alter table certificate drop constraint ck_certificate_kind;
alter table certificate add constraint ck_certificate_kind check (kind in ('WORKSHOP_ATTENDED', 'PROGRAM_COMPLETED'));
alter table certificate add column enrollment_id bigint;
alter table certificate add constraint uq_certificate_enrollment unique (enrollment_id);
alter table certificate add constraint fk_certificate_enrollment foreign key (enrollment_id) references enrollment (enrollment_id);
