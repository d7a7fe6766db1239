-- What the source says about a department, a site or a line manager that somebody corrected by hand: while an import
-- repeats it, the correction holds. Empty where the source says nothing, null where nothing was corrected.
alter table person add column replaced_department varchar(160);
alter table person add column replaced_site varchar(120);
alter table person add column replaced_line_manager varchar(254);
alter table import_batch_person add column replaced_department varchar(160);
alter table import_batch_person add column replaced_site varchar(120);
alter table import_batch_person add column replaced_line_manager varchar(254);
