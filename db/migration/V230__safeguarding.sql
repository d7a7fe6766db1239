-- Who reads help requests: named by administrators, and nothing else comes with it.
alter table account add column safeguarding_contact boolean not null default false;

-- Somebody asks for help in confidence. To whom it goes is fixed when it is sent: a contact who is named later, be it by
-- themselves, reads nothing that was written before.
create table help_request (
  help_request_id  bigint      not null auto_increment,
  author_person_id bigint      not null,
  sent_at          datetime(6) not null,
  constraint pk_help_request primary key (help_request_id),
  constraint fk_help_request_author foreign key (author_person_id) references person (person_id)
);
create index ix_help_request_author on help_request (author_person_id, sent_at);

create table help_request_contact (
  help_request_id   bigint not null,
  contact_person_id bigint not null,
  constraint pk_help_request_contact primary key (help_request_id, contact_person_id),
  constraint fk_help_request_contact_request foreign key (help_request_id) references help_request (help_request_id) on delete cascade,
  constraint fk_help_request_contact_person foreign key (contact_person_id) references person (person_id)
);
create index ix_help_request_contact_person on help_request_contact (contact_person_id);

-- What the two sides write to each other, the request first; sealed.
create table help_message (
  help_message_id  bigint           not null auto_increment,
  help_request_id  bigint           not null,
  author_person_id bigint           not null,
  words            varbinary(16000) not null,
  written_at       datetime(6)      not null,
  constraint pk_help_message primary key (help_message_id),
  constraint fk_help_message_request foreign key (help_request_id) references help_request (help_request_id) on delete cascade,
  constraint fk_help_message_author foreign key (author_person_id) references person (person_id)
);

-- Who opened a request and when, each time; a trail of its own that only the contacts see.
create table help_opening (
  help_opening_id   bigint      not null auto_increment,
  help_request_id   bigint      not null,
  contact_person_id bigint      not null,
  opened_at         datetime(6) not null,
  constraint pk_help_opening primary key (help_opening_id),
  constraint fk_help_opening_request foreign key (help_request_id) references help_request (help_request_id) on delete cascade,
  constraint fk_help_opening_contact foreign key (contact_person_id) references person (person_id)
);

-- Where else there is help: at a site, or without one for the whole organization.
create table help_source (
  help_source_id bigint       not null auto_increment,
  site_id        bigint,
  name           varchar(160) not null,
  what           varchar(600) not null,
  phone          varchar(60),
  email          varchar(254),
  link           varchar(500),
  position       int          not null,
  version        bigint       not null default 0,
  constraint pk_help_source primary key (help_source_id),
  constraint fk_help_source_site foreign key (site_id) references site (site_id)
);
create index ix_help_source_site on help_source (site_id, position);
