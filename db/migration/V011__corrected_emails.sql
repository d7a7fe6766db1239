-- What the source says about an e-mail that somebody corrected by hand: while an import repeats it, the correction holds.
alter table person add column replaced_email varchar(254);
