// More attributes than any page needs.
// reason: too_many_attributes
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p a b c d e f g h i j k l m n o p q r s t u v w x y></p>");
}
