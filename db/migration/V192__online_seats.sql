-- Of a workshop in a room and online: whoever joins online takes no chair and never waits.
alter table workshop_seat add column online boolean not null default false;
