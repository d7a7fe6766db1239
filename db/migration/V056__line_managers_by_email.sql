-- A file may name line managers by number or by e-mail: this keeps what it said where nobody is known by it yet.
alter table person rename column line_manager_number to line_manager_reference;
alter table person modify line_manager_reference varchar(254);
