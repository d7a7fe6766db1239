-- Mails wait here, written in the transaction of what they tell about. The body is encrypted (it may hold a one-time
-- link) and emptied once the mail has left. mail_key makes a mail unique, so that nothing is told twice.
create table outbox_mail (
  outbox_mail_id      bigint       not null auto_increment,
  mail_key            varchar(200) not null,
  kind                varchar(40)  not null,
  recipient_person_id bigint       not null,
  recipient_email     varchar(254) not null,
  program_id          bigint,
  subject             varchar(300) not null,
  body                mediumblob,
  state               varchar(20)  not null,
  attempts            int          not null default 0,
  last_error          varchar(500),
  created_at          datetime(6)  not null,
  sent_at             datetime(6),
  constraint pk_outbox_mail primary key (outbox_mail_id),
  constraint uq_outbox_mail_key unique (mail_key),
  constraint fk_outbox_mail_recipient foreign key (recipient_person_id) references person (person_id),
  constraint fk_outbox_mail_program foreign key (program_id) references program (program_id),
  constraint ck_outbox_mail_state check (state in ('WAITING', 'SENT', 'FAILED', 'DROPPED'))
);
create index ix_outbox_mail_state on outbox_mail (state, created_at);
