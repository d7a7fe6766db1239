-- News for one person. What it says is made when it is read, in the reader's language, from the letter it belongs to and
-- its arguments, which are sealed: names, dates, a promise. notice_key is that of the mail that tells the same, if one does.
create table notice (
  notice_id    bigint       not null auto_increment,
  notice_key   varchar(200) not null,
  person_id    bigint       not null,
  kind         varchar(40)  not null,
  program_id   bigint,
  address      varchar(200),
  words        mediumblob   not null,
  channel      varchar(10)  not null,
  created_at   datetime(6)  not null,
  shows_at     datetime(6)  not null,
  seen_at      datetime(6),
  expires_at   datetime(6),
  withdrawn_at datetime(6),
  digest_key   varchar(200),
  constraint pk_notice primary key (notice_id),
  constraint uq_notice_key unique (notice_key),
  constraint fk_notice_person foreign key (person_id) references person (person_id),
  constraint fk_notice_program foreign key (program_id) references program (program_id),
  constraint ck_notice_channel check (channel in ('BELAY', 'AT_ONCE', 'DIGEST'))
);
create index ix_notice_person on notice (person_id, shows_at);
create index ix_notice_digest on notice (channel, digest_key, seen_at);
create index ix_notice_digest_key on notice (digest_key);

-- How somebody wants to hear of a kind of news; without a row, as the kind is by itself.
create table notice_choice (
  person_id bigint      not null,
  kind      varchar(40) not null,
  choice    varchar(10) not null,
  constraint pk_notice_choice primary key (person_id, kind),
  constraint fk_notice_choice_person foreign key (person_id) references person (person_id),
  constraint ck_notice_choice check (choice in ('BELAY', 'AT_ONCE', 'DIGEST', 'NONE'))
);

-- When, in minutes of the person's own day; no quiet hours where both are null.
create table notice_times (
  person_id    bigint not null,
  digest_minute    int    not null,
  quiet_from    int,
  quiet_until   int,
  constraint pk_notice_times primary key (person_id),
  constraint fk_notice_times_person foreign key (person_id) references person (person_id),
  constraint ck_notice_times_digest check (digest_minute between 0 and 1439),
  constraint ck_notice_times_quiet check (quiet_from between 0 and 1439 and quiet_until between 0 and 1439 and quiet_from <> quiet_until)
);

-- After this nobody is told any more.
alter table outbox_mail add column expires_at datetime(6);
