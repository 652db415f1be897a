//! What every back end must keep: the same tests run on each, given a place where it keeps a ledger.

mod appending;
mod finding;
mod followers;
mod people;

pub(super) use followers::subscriber;

/// Makes a test of each promise on one ground.
macro_rules! keeps_the_contract {
    ($engine:ident, $ground:ty: $($theme:ident { $($promise:ident,)+ })+) => {
        mod $engine {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $promise() {
                    super::$theme::$promise::<$ground>().await;
                }
            )+)+
        }
    };
}

keeps_the_contract! { sqlite, crate::store::given::InSqlite:
    appending {
        an_empty_ledger_has_no_head_and_no_history,
        what_was_recorded_is_there_after_the_store_is_opened_again,
        records_are_numbered_in_order_without_gaps,
        the_version_is_the_number_of_the_newest_record,
        an_entry_with_two_acts_is_whole_or_not_at_all,
        a_refused_entry_does_not_hold_up_the_others,
        an_entry_that_expects_what_its_forerunner_did_is_kept,
        a_new_advisory_must_not_exist_yet,
        a_decision_without_its_row_is_refused,
        of_sixty_four_that_publish_one_advisory_exactly_one_wins,
        sixty_four_at_once_all_find_their_records,
        what_is_handed_in_is_recorded_though_nobody_waits,
        nothing_to_append_is_nothing_recorded,
    }
    finding {
        only_what_is_current_or_lingers_is_read_at_the_start,
        what_is_scheduled_is_given_in_the_order_of_its_time,
        a_list_is_paged_by_key_and_misses_nothing,
        a_list_is_filtered_by_state_kind_area_and_words,
        the_ledger_is_read_after_a_number_and_chained,
        a_walk_along_a_whole_chain_counts_its_records,
        marks_only_move_forward,
    }
    followers {
        whoever_follows_is_found_after_the_store_is_opened_again,
        a_follower_is_one_for_each_errand_topic_and_target,
        followers_are_read_page_by_page_in_the_order_of_their_keys,
        what_a_follower_was_told_is_no_part_of_the_chain,
    }
    people {
        a_person_joins_changes_roles_and_is_shut_out,
        a_token_is_made_found_and_revoked,
        nobody_is_disabled_or_given_a_token_who_is_not_there,
        a_change_of_a_person_holds_only_while_they_stand_as_they_were_read,
        the_publisher_is_who_was_named_last,
    }
}
