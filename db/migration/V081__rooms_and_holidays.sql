-- Where pairs can meet, and the days on which nobody at a site works. A room is known by its name at its site.
create table room (
  room_id       bigint       not null auto_increment,
  site_id       bigint       not null,
  name          varchar(120) not null,
  room_code     varchar(40),
  floor         varchar(20),
  capacity      int,
  equipment     varchar(400),
  step_free     boolean,
  bookable_from time,
  bookable_to   time,
  active        boolean      not null default true,
  constraint pk_room primary key (room_id),
  constraint uq_room_name unique (site_id, name),
  constraint fk_room_site foreign key (site_id) references site (site_id)
);

create table holiday (
  holiday_id   bigint       not null auto_increment,
  site_id      bigint       not null,
  holiday_date date         not null,
  name         varchar(200) not null,
  local_name   varchar(200),
  kind         varchar(40),
  constraint pk_holiday primary key (holiday_id),
  constraint uq_holiday unique (site_id, holiday_date, name),
  constraint fk_holiday_site foreign key (site_id) references site (site_id)
);

alter table import_batch drop constraint ck_import_batch_kind;
alter table import_batch add constraint ck_import_batch_kind check (kind in ('PEOPLE', 'APPLICATIONS', 'SESSION_HISTORY',
  'FEEDBACK', 'DEPARTMENTS', 'SITES', 'ROOMS', 'HOLIDAYS'));
