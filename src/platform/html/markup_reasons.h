// The reasons why a literal of html::write or html::url is refused.
// None is constexpr or defined: calling one while a literal is read at compile time is the error, and the compiler
// prints its name ("call to non-'constexpr' function 'void html::detail::hole_in_script_is_not_allowed()'").
#pragma once

namespace html::detail {

// Arguments
void too_few_arguments();
void too_many_arguments();
void argument_type_is_not_supported();
void fraction_needs_a_formatted_text(); // text::write_number, but for a number in an SVG attribute

// Holes
void hole_in_tag_name_is_not_allowed();
void hole_in_attribute_name_is_not_allowed(); // for an attribute that may be absent: checked="{}" with a bool
void hole_in_unquoted_attribute_is_not_allowed();
void hole_in_script_is_not_allowed();
void hole_in_style_is_not_allowed();
void hole_in_comment_is_not_allowed();
void hole_in_url_list_is_not_allowed(); // srcset, imagesrcset, ping; but html::SourceSet as the whole of a srcset
void source_set_needs_a_srcset();
void hole_in_host_is_not_allowed();
void hole_in_mail_or_phone_url_is_not_allowed(); // html::Url::mail, html::Url::phone
void text_is_not_allowed_here();                 // the parser would move it out of the table or list
void component_in_attribute_is_not_allowed();
void component_in_title_or_textarea_is_not_allowed();
void bool_needs_a_boolean_attribute(); // checked, disabled, hidden ...; write "true" or "false" as text for aria-*
void boolean_attribute_takes_a_bool();
void attribute_if_needs_a_whole_attribute();
void brace_must_be_doubled();

// URLs
void url_attribute_takes_only_html_url();
void script_source_takes_only_an_asset_url();
void url_hole_must_fill_the_attribute_or_follow_a_path();
void url_part_takes_text_or_a_whole_number();
void url_scheme_is_not_allowed();
void protocol_relative_url_is_not_allowed();
void invalid_character_in_url();
void path_segment_needs_one_hole_or_other_text(); // "{}{}" or ".{}" could become "..", or nothing

// Elements and attributes
void unknown_element();
void element_is_not_allowed_here();
void block_inside_paragraph_is_not_allowed();
void element_inside_itself_is_not_allowed();
void element_is_not_closed();
void end_tag_without_start_tag();
void end_tag_does_not_match();
void self_closing_is_only_for_void_and_svg_elements();
void tag_is_not_closed();
void too_deeply_nested();
void inline_script_is_not_allowed();
void inline_style_is_not_allowed();
void content_in_iframe_is_not_allowed();
void event_handler_attribute_is_not_allowed();
void style_attribute_is_not_allowed();
void srcdoc_attribute_is_not_allowed();
void http_equiv_attribute_is_not_allowed();
void duplicate_attribute();
void too_many_attributes();
void invalid_attribute_name();
void attribute_names_are_lower_case();
void attribute_values_need_double_quotes();
void attribute_value_is_not_closed();
void attributes_need_a_space_between();

// Text
void less_than_must_be_written_as_lt();
void greater_than_must_be_written_as_gt();
void ampersand_must_be_written_as_amp();
void comment_is_malformed();
void doctype_must_come_first();
void literal_is_too_long();

}
