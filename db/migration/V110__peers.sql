-- In programs of equals people take part without a side: they give and take alike. Of the two of their matches the lower
-- enrollment stands at the place of the mentee, so that a pair cannot be there twice.
alter table enrollment drop constraint ck_enrollment_side;
alter table enrollment add constraint ck_enrollment_side check (side in ('MENTOR', 'MENTEE', 'BOTH', 'PEER'));
