// Schemas of OpenAPI 3.0.3 from the description of a kind. fields.h writes the values they describe.
#pragma once
#include "api/collections.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace api {

/// An object's properties, all of them required unless `optional` names them. No others may be there.
class ObjectSchema
{
public:
    ObjectSchema& add(std::string_view name, boost::json::object schema);
    ObjectSchema& add_optional(std::string_view name, boost::json::object schema);
    boost::json::object take(std::string_view description);

private:
    boost::json::object properties_;
    boost::json::array required_;
};

boost::json::object text_schema(std::string_view description);
boost::json::object nullable(boost::json::object schema);
boost::json::object list_of(boost::json::object items, std::string_view description);
boost::json::object schema_ref(std::string_view schema);

/// The schema of one value of a filter, as in the address.
boost::json::object parameter_schema(content::Field const& field);
/// The schema of a whole document and that of an item of a list.
boost::json::object entry_schema(Collection const& collection);
boost::json::object item_schema(Collection const& collection);

/// The schemas that do not depend on kinds, by name.
std::vector<std::pair<std::string_view, boost::json::object>> common_schemas();

}
