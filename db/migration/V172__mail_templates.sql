-- How a program words one of its mails in a language, in place of the product's own words. Places such as {partner} stand
-- for what each mail says. version tells two editors apart.
create table mail_template (
  program_id bigint        not null,
  letter     varchar(60)   not null,
  language   varchar(10)   not null,
  subject    varchar(200)  not null,
  body       varchar(4000) not null,
  changed_at datetime(6)   not null,
  version    bigint        not null,
  constraint pk_mail_template primary key (program_id, letter, language),
  constraint fk_mail_template_program foreign key (program_id) references program (program_id)
);
