-- Jobs and the outbox run on db-scheduler; this is its table, named as the library expects it.
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            mediumblob,
  execution_time       datetime(6)  not null,
  picked               boolean      not null,
  picked_by            varchar(50),
  last_success         datetime(6),
  last_failure         datetime(6),
  consecutive_failures int,
  last_heartbeat       datetime(6),
  version              bigint       not null,
  priority             smallint,
  constraint pk_scheduled_tasks primary key (task_name, task_instance)
);
create index ix_scheduled_tasks_execution on scheduled_tasks (execution_time);
create index ix_scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
