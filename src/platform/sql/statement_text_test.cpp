// Counting parameters outside of quotes and comments.
#include "platform/sql/statement_text.h"

#include "platform/sql/error.h"

namespace {

using sql::count_parameters;

TEST(StatementTextTest, CountsParameters)
{
    EXPECT_EQ(count_parameters("SELECT 1"), 0);
    EXPECT_EQ(count_parameters("SELECT $1, $2, $1"), 2);
    EXPECT_EQ(count_parameters("SELECT $2,$1::text"), 2);
    EXPECT_EQ(count_parameters("SELECT a$1 FROM x WHERE b=$1"), 1);
}

TEST(StatementTextTest, SkipsQuotesAndComments)
{
    EXPECT_EQ(count_parameters("SELECT '$1', \"$2\", 'it''s $3' -- $4\n, /* $5 */ $1"), 1);
    EXPECT_EQ(count_parameters("SELECT $$ $1 $$, $tag$ $2 $$ $tag$, $1"), 1);
    EXPECT_EQ(count_parameters("SELECT 'open $1"), 0);
}

TEST(StatementTextTest, RefusesGapsAndOddNumbers)
{
    EXPECT_THROW(count_parameters("SELECT $2"), sql::Error);
    EXPECT_THROW(count_parameters("SELECT $0"), sql::Error);
    EXPECT_THROW(count_parameters("SELECT $1, $100000000000000000000"), sql::Error);
}

TEST(StatementTextTest, RefusesTransactionControl)
{
    EXPECT_THROW(count_parameters("commit"), sql::Error);
    EXPECT_THROW(count_parameters("/* a */ -- b\n Begin"), sql::Error);
    EXPECT_EQ(count_parameters("SELECT 1 AS begin"), 0);
}

}
